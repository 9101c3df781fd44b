import { CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import type { EdgeProps } from './edge-props';
import { removalOf } from '../stages';
import { accessLogFields, requestsPerSecond, type Gateway } from './gateway';
import { changesAfter, originKey, originKeyHeader } from './origin-key';
import { siteBucket } from './site-bucket';

/** `aws`: CloudFront with its firewall, an HTTP API behind it, the hashed assets from S3. */
export class WorldEdge extends Construct {
  readonly site: Bucket;
  readonly domainName: string;
  readonly gateway: Gateway;

  constructor(scope: Construct, id: string, { stage, facts, functions }: EdgeProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Http', functions.entrances.http),
    });
    const routes = api.addRoutes({
      path: '/api/v1/session',
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('SignIn', functions.entrances.signIn),
    });
    const ownSignIn =
      'Sign-in is the application’s own, in the function (no Cognito: the product runs in China too); every route is tried by every role in the tests.';
    for (const route of routes) acknowledge(route, { 'AwsSolutions-APIG4': ownSignIn });
    acknowledge(api, { 'AwsSolutions-APIG4': ownSignIn });

    const logs = new LogGroup(this, 'Access', { retention: stage.logRetention, removalPolicy: removalOf(stage) });
    const live = new HttpStage(this, 'Live', { httpApi: api, autoDeploy: true, throttle: requestsPerSecond });
    this.gateway = {
      serverErrors: live.metricServerError(),
      requests: live.metricCount(),
      latency: live.metricLatency(),
      accessLogs: logs,
    };
    const cfn = live.node.defaultChild as CfnStage;
    cfn.accessLogSettings = { destinationArn: logs.logGroupArn, format: accessLogFields };

    this.site = siteBucket(this, stage);
    const webAcl = new CfnParameter(this, 'WebAclArn', {
      description: 'Of the Waf stack; the deployment hands it over.',
    });
    webAcl.overrideLogicalId('WebAclArn');
    const certificateArn = Stack.of(this).formatArn({
      service: 'acm',
      region: 'us-east-1',
      resource: 'certificate',
      resourceName: stage.certificate,
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Lianluo ${stage.name}`,
      domainNames: [stage.domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      webAclId: webAcl.valueAsString,
      defaultBehavior: {
        origin: new HttpOrigin(`${api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`, {
          customHeaders: { [originKeyHeader]: originKey(stage, facts) },
          readTimeout: Duration.seconds(29),
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      additionalBehaviors: {
        '/assets/*': {
          origin: S3BucketOrigin.withOriginAccessControl(this.site),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          compress: true,
          viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        },
      },
    });
    changesAfter(distribution, functions);
    acknowledge(distribution, {
      'AwsSolutions-CFR1': 'Members travel; an office signs in from where its people are.',
      'AwsSolutions-CFR3':
        'The firewall logs every request with the viewer’s address, and leaves out queries as the distribution’s own log does not.',
    });
    this.domainName = distribution.distributionDomainName;
  }
}
