// What ESLint looks for: templates a strict policy would break, imports that must not be, and clocks in the model. Types and promises: .oxlintrc.json.
import parser from '@typescript-eslint/parser'
import { defineConfig } from 'eslint/config'
import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import { configs as wc } from 'eslint-plugin-wc'

const browserFiles = ['packages/{elements,sources}/src/**/*.ts', 'kiosk/src/**/*.ts', 'stories/**/*.ts']

const noStyleInTemplates = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(?:html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: "A style attribute is blocked by the pages' policy: use a class, a token, or .style=${...} as a property.",
  },
]
const noEnums = [{ selector: 'TSEnumDeclaration', message: 'A union of strings says the same, and is nothing once it runs.' }]
const noBuiltImports = [
  {
    selector: "ImportExpression:not([source.type='Literal'])",
    message: 'Write the address out, so that the layer test and the bundler can read it.',
  },
]
const noBareUnits = [
  {
    selector: ':matches(Literal[raw=/^(3_?600_?000|86_?400_?000)$/], BinaryExpression > Literal[raw=/^60_?000$/])',
    message: 'Lengths of time have their names in the model: MINUTE_MS, HOUR_MS, DAY_MS.',
  },
]
const noBareImports = [
  {
    selector:
      "ImportExpression:not(:matches(CallExpression[callee.name='late'], CallExpression[callee.property.name='late'], NewExpression[callee.name='Late']) ImportExpression)",
    message: 'A part that comes late is fetched by `this.late` or `late` (base/late.ts), which asks again when it does not come.',
  },
]
const noUnsafeDirectives = {
  paths: [
    ...['lit/directives/style-map.js', 'lit-html/directives/style-map.js'].map((name) => ({
      name,
      message: "styleMap writes a style attribute, which the pages' policy blocks.",
    })),
    {
      name: '@open-wc/testing',
      importNames: ['waitUntil'],
      message: 'It gives up after a second, which a busy machine needs: take the one of elements/src/testing/wait.ts.',
    },
  ],
  patterns: [
    { group: ['**/directives/unsafe-*.js'], message: 'Text from a feed is never markup.' },
    { group: ['**/*.ts'], message: 'Relative imports end in .js.' },
  ],
}

export default defineConfig(
  // an example is checked as its framework does, by its own script
  {
    ignores: [
      '**/dist/',
      '.cache/',
      'examples/*/',
      'packages/elements/frameworks/',
      'tests/published/consumers/',
      'coverage/',
      'kiosk/public/',
      'tests/pictures/',
      'docs/site/**/*.mjs',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    languageOptions: { parser },
    rules: {
      'no-restricted-imports': ['error', noUnsafeDirectives],
      'no-restricted-syntax': ['error', ...noEnums, ...noStyleInTemplates],
    },
  },
  {
    files: browserFiles,
    plugins: { lit, 'lit-a11y': litA11y },
    extends: [wc['flat/best-practice']],
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/attribute-value-entities': 'error',
      'lit/binding-positions': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-duplicate-template-bindings': 'error',
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-property-change-update': 'error',
      'lit/no-value-attribute': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/ban-attributes': ['error', 'style'],
      'lit/prefer-nothing': 'error',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noEnums, ...noStyleInTemplates, ...noBuiltImports, ...noBareUnits] },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'kiosk/src/**/*.ts'],
    // tables of loaders, which Localise and the script for one tag hand to `late`
    ignores: ['**/*.test.ts', '**/*.words.ts', 'packages/elements/src/embed.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noEnums, ...noStyleInTemplates, ...noBuiltImports, ...noBareImports, ...noBareUnits] },
  },
  {
    files: ['packages/model/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noEnums,
        ...noBuiltImports,
        ...noBareUnits,
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The model gets the time from outside.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The model gets the time from outside.' },
        { selector: "CallExpression[callee.name='Date']", message: 'The model gets the time from outside.' },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'What is random comes in the command.' },
        { selector: "MemberExpression[object.name='performance']", message: 'The model gets the time from outside.' },
      ],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'fetch',
        'localStorage',
        'indexedDB',
        'setTimeout',
        'setInterval',
      ],
    },
  },
)
