/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/src',
    '<rootDir>/adapters',
    '<rootDir>/manifest',
    '<rootDir>/scripts',
    '<rootDir>/bench',
  ],
  // Files that are loaded late are named as Node wants it in `import()`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  collectCoverageFrom: [
    'src/**/*.ts',
    'adapters/**/*.ts',
    '!**/*.test.ts',
    '!**/e2e/**',
    '!**/testing/**',
  ],
};
