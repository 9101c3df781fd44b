import { pageUserHeader } from '@lianluo/domain/committee/page-user';
import { roleLabels } from '@lianluo/domain/permission';

/** What a caller must know before the first call, a chapter each: the head of the document, and of the page for people. */
export const chapters: readonly { title: string; paragraphs: readonly string[] }[] = [
  {
    title: '约定',
    paragraphs: [
      '政协基层联络工作的接口：“1+3”平台、委员、社情民意信息、读书、协商、导入导出。界面和对接系统用的是同一套接口；办理动作读自每项的 allowedActions。',
      '时刻（…At）为 RFC 3339 带时区，日期（…On）为 Asia/Shanghai 的 YYYY-MM-DD。编号（id）是不透明的文字，不要拆解、不要比较大小。不知道的值是 null，不是 false 或空文字。',
      `角色：${Object.values(roleLabels).join('、')}。`,
    ],
  },
  {
    title: '表明身份：Cookie 与密钥',
    paragraphs: [
      '界面用 Cookie：POST /session 得到会话（HttpOnly、SameSite=Strict），写入时核对 Origin。Cookie 只供本系统的页面使用。',
      '对接系统用密钥：Authorization: Bearer llk_…。密钥由县区（市）管理员在“接口密钥”中建立，写明范围、可及的政协、有效期（至多一年）和允许的地址，只显示一次；可以轮换（新旧重叠一段时间），吊销即刻生效。密钥不能登录界面，Cookie 也不能代替密钥；两者同时带来的，只看密钥。密钥不能放进网页或手机程序。',
      '每个操作的 x-scope 写明密钥须有的范围（如 opinions:read、members:write）；没有 members:personal 的，个人资料一律遮盖。范围不足答 403 key.scope-missing。',
    ],
  },
  {
    title: '签名（可选）',
    paragraphs: [
      '建立密钥时可以选择“须签名”：请求带 appKey、timestamp、nonce 和正文摘要（SHA-256，或 SM3）计算的签名，五分钟之外的、重复的、改动过的一律拒绝。不选的，Bearer 即可。',
    ],
  },
  {
    title: '拒绝',
    paragraphs: [
      '拒绝都是 application/problem+json（RFC 9457）。程序看 code（发布后含义不变），人看 title；422 的 errors 逐项指明 pointer、code、message。文字随 Accept-Language（zh、en）。type 指向这种拒绝的说明页。每个操作的 x-codes 列出它可能答复的全部代码。',
      '拒绝的次序：401 未登录 → 404 不存在或不在可及范围 → 403 无权 → 415、400、413 → 422 填写有误 → 幂等重放 → 428 缺 If-Match → 412 版本已旧 → 409 状态或规则不允许。地址对而方法不对的答 405，Allow 列出可用的方法。',
    ],
  },
  {
    title: '限额',
    paragraphs: [
      '按密钥、用户、政协限制频率。答复带 RateLimit 与 RateLimit-Policy（IETF 草案）；超出的答 429，等 Retry-After 所说的秒数后再试。',
    ],
  },
  {
    title: '版本与 If-Match',
    paragraphs: [
      '每项都有 version，与 ETag（"v7"）相同。PATCH、PUT、DELETE 和办理动作须带 If-Match；之后有人改过的答 412，请重新读取再改。读取可带 If-None-Match，没有变化答 304。',
    ],
  },
  {
    title: '重发与 Idempotency-Key',
    paragraphs: [
      '网络中断、502、503 之后不知道办成没有：写入时带 Idempotency-Key（每次操作一个新值，如 UUID），用同一个值重发，得到首次的回答（Idempotency-Replayed: true），不会办两次。保留至少 24 小时；只有办成的才保留。同一个值而内容不同，答 422 idempotency.mismatch。',
    ],
  },
  {
    title: '清单、总数与翻页',
    paragraphs: [
      '清单答 items、nextCursor、total。total 只随第一页给出，是精确的数；只有把符合的读完才数得出的（q、几个条件并用）为 null，从不估计。翻页用 nextCursor，原样放进 cursor；标记只用于同一清单、同一筛选。',
      '页面上的次序（最新在前）会随改动移动：要一项不漏地取全，用 order=id（建立的次序，永不变动）。',
    ],
  },
  {
    title: '镜像：先取全，再跟随',
    paragraphs: [
      '一、用 order=id 逐页取全，第一页答 watermark，记下。二、从 GET …/events?after=watermark 起逐页取事件，按 subject 重新读取该项（读到 404 即删去），记下 nextCursor，隔一会儿再取。中断后从记下的位置继续，一项不漏。',
      '事件保留 30 天，有次序、不缺号、不含个人资料。事件说的是“有变化”，内容以读到的为准；subject.version 说明先后。删去的草稿、撤销的导入、合并的、进入或离开可及范围的，都有事件。位置早于 30 天的答 410 events.expired：从第一步重来。',
    ],
  },
  {
    title: '推送（Webhook）',
    paragraphs: [
      '按 Standard Webhooks：webhook-id、webhook-timestamp、webhook-signature。先验签，再答 2xx，处理放在后面；同一 webhook-id 可能来两次。不保证先后，看 subject.version。三天内反复重试；答 410 即停用。密钥可以轮换，轮换期间两个签名并存。推送只是提醒，漏了的从 events 补。',
    ],
  },
  {
    title: '导入的状态',
    paragraphs: [
      'POST …/imports 答 202。状态依次为 parsing 读取中 → mapping 待对应 → ready 待确认 → committing 导入中 → committed 已导入；读不懂的为 failed（problem 说明原因）。已导入的 30 天内可以撤销：undoing → undone。按 Retry-After 再读，直到状态不再变化。一批要么全部可见，要么全不可见。',
    ],
  },
  {
    title: '办理动作',
    paragraphs: [
      'POST …/{id}/actions/{action} 办一步。每个动作的 x-step 是流程表中的一行：kind 种类，action 动作，from 从哪些状态（permission 为当时须有的权限），to 到哪些状态；many 为 true 的是批量，一次最多 100 项，逐项答复结果。',
    ],
  },
  {
    title: '怎样演进',
    paragraphs: [
      '同一大版本（/api/v1）内只增不减：会增加操作、可选的参数和栏目、答复中的栏目、列表中的值、拒绝的代码、事件的类型。请忽略不认识的栏目，容忍不认识的值。请求中不认识的栏目一律拒绝，以免写错而不知。',
      '将要停用的操作先在文档中标为 deprecated，答复带 Deprecation（RFC 9745）和 Sunset（RFC 8594，停用的日期），至少六个月之后才停用。每次发布的差异见更新记录（人看）和 changes.json（程序看）。',
      `界面写入时可带 ${pageUserHeader} 说明页面属于谁；对接系统不必带。`,
    ],
  },
];

/** The same as CommonMark. */
export const guide = chapters.map(({ title, paragraphs }) => [`## ${title}`, ...paragraphs].join('\n\n')).join('\n\n');
