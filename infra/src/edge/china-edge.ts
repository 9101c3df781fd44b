import { Duration, Fn, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { CfnCloudFrontOriginAccessIdentity, CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CanonicalUserPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import type { Functions } from '../app/functions';
import type { Facts } from '../facts';
import { removalOf, type Stage } from '../stages';
import type { EdgeProps } from './edge-props';
import { Firewall } from './firewall';
import { forwardedHeaders } from './forwarded-headers';
import { accessLogFields, requestsPerSecond, type Gateway } from './gateway';
import { changesAfter, originKey, originKeyHeader } from './origin-key';
import { siteBucket } from './site-bucket';

const stageName = 'live';

/**
 * `aws-cn`: a regional REST API with the firewall on its stage, and a distribution that does with what CloudFront has in
 * China: no policies, no functions, no origin access control, certificates from IAM, HTTP/2, no IPv6.
 */
export class ChinaEdge extends Construct {
  readonly site: Bucket;
  readonly domainName: string;
  readonly gateway: Gateway;

  constructor(scope: Construct, id: string, { stage, facts, functions }: EdgeProps) {
    super(scope, id);
    const accessLogs = new LogGroup(this, 'Access', {
      retention: stage.logRetention,
      removalPolicy: removalOf(stage),
    });
    const api = this.api(stage, functions, accessLogs);
    const { deploymentStage } = api;
    this.gateway = {
      serverErrors: deploymentStage.metricServerError(),
      requests: deploymentStage.metricCount(),
      latency: deploymentStage.metricLatency(),
      accessLogs,
    };
    const firewall = new Firewall(this, 'Firewall', { stage, stands: 'REGIONAL' });
    new CfnWebACLAssociation(this, 'Association', {
      resourceArn: api.deploymentStage.stageArn,
      webAclArn: firewall.arn,
    });
    this.site = siteBucket(this, stage);
    const distribution = this.distribution(stage, facts, api);
    changesAfter(distribution, functions);
    this.domainName = distribution.attrDomainName;
  }

  private api(stage: Stage, functions: Functions, logs: LogGroup): RestApi {
    const api = new RestApi(this, 'Api', {
      restApiName: `lianluo-${stage.name}`,
      endpointTypes: [EndpointType.REGIONAL],
      // Word and Excel files come back as bytes.
      binaryMediaTypes: ['*/*'],
      // Logging is switched on for an account once, by the role that API Gateway then has.
      cloudWatchRole: true,
      deployOptions: {
        stageName,
        throttlingRateLimit: requestsPerSecond.rateLimit,
        throttlingBurstLimit: requestsPerSecond.burstLimit,
        accessLogDestination: new LogGroupLogDestination(logs),
        accessLogFormat: AccessLogFormat.custom(accessLogFields),
        metricsEnabled: true,
      },
    });
    const http = new LambdaIntegration(functions.entrances.http, { timeout: Duration.seconds(29) });
    api.root.addMethod('ANY', http);
    api.root.addProxy({ anyMethod: true, defaultIntegration: http });
    // A path that is named takes all of its methods from the greedy one.
    const session = api.root.addResource('api').addResource('v1').addResource('session');
    session.addMethod('ANY', http);
    session.addMethod('POST', new LambdaIntegration(functions.entrances.signIn, { timeout: Duration.seconds(29) }));

    const ownSignIn =
      'Sign-in is the application’s own, in the function (China has no Cognito user pools); every route is tried by every role in the tests.';
    acknowledge(api, {
      'AwsSolutions-APIG2':
        'The function validates every request against the contract and answers what is wrong in Chinese.',
      'AwsSolutions-APIG4': ownSignIn,
      'AwsSolutions-COG4': ownSignIn,
      'AwsSolutions-APIG6':
        'Execution logs would hold bodies, which are personal data; the access log and the function’s own log hold ids.',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
        'API Gateway takes its own managed policy for the role with which it writes logs.',
      'Serverless-APIGWXrayEnabled': 'China has no X-Ray.',
      'Serverless-APIGWAccessLogging': 'The access log is on; the rule looks for it on another resource.',
      'Serverless-APIGWStructuredLogging': 'The access log is JSON.',
    });
    return api;
  }

  private distribution(stage: Stage, facts: Facts, api: RestApi): CfnDistribution {
    const { region, urlSuffix } = Stack.of(this);
    const identity = new CfnCloudFrontOriginAccessIdentity(this, 'Identity', {
      cloudFrontOriginAccessIdentityConfig: { comment: `Lianluo ${stage.name}` },
    });
    this.site.addToResourcePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [this.site.arnForObjects('assets/*')],
        principals: [new CanonicalUserPrincipal(identity.attrS3CanonicalUserId)],
      }),
    );
    const distribution = new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        comment: `Lianluo ${stage.name}`,
        enabled: true,
        aliases: [stage.domain],
        httpVersion: 'http2',
        ipv6Enabled: false,
        viewerCertificate: {
          iamCertificateId: stage.certificate,
          sslSupportMethod: 'sni-only',
          minimumProtocolVersion: 'TLSv1.2_2021',
        },
        origins: [
          {
            id: 'api',
            domainName: `${api.restApiId}.execute-api.${region}.${urlSuffix}`,
            originPath: `/${stageName}`,
            customOriginConfig: {
              originProtocolPolicy: 'https-only',
              originSslProtocols: ['TLSv1.2'],
              originReadTimeout: 29,
            },
            originCustomHeaders: [{ headerName: originKeyHeader, headerValue: originKey(stage, facts) }],
          },
          {
            id: 'site',
            domainName: this.site.bucketRegionalDomainName,
            s3OriginConfig: {
              originAccessIdentity: Fn.join('', ['origin-access-identity/cloudfront/', identity.ref]),
            },
          },
        ],
        defaultCacheBehavior: {
          targetOriginId: 'api',
          viewerProtocolPolicy: 'redirect-to-https',
          allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          // Nothing of the API is kept.
          forwardedValues: { queryString: true, cookies: { forward: 'all' }, headers: forwardedHeaders },
          minTtl: 0,
          defaultTtl: 0,
          maxTtl: 0,
        },
        cacheBehaviors: [
          {
            pathPattern: '/assets/*',
            targetOriginId: 'site',
            viewerProtocolPolicy: 'redirect-to-https',
            compress: true,
            forwardedValues: { queryString: false },
            defaultTtl: 86_400,
          },
        ],
      },
    });
    acknowledge(distribution, {
      'AwsSolutions-CFR1': 'Members travel; an office signs in from where its people are.',
      'AwsSolutions-CFR2': 'China has no firewall at the edge; it stands on the gateway’s stage.',
      'AwsSolutions-CFR3':
        'The firewall logs every request with the viewer’s address; the distribution’s own log cannot leave out queries.',
      'AwsSolutions-CFR7': 'China has no origin access control; an origin access identity does the same.',
    });
    return distribution;
  }
}
