// What every story has: the tokens, a language to choose, and the elements' manifest for the tables of the docs.
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import { configure } from 'storybook/test'
import '@doorstep/elements/tokens.css'

// what a story waits for comes, however slow the machine is
configure({ asyncUtilTimeout: 20_000 })

// By a pattern, so that Storybook also starts in a checkout where `npm run build:manifest` has not run yet.
const manifests = import.meta.glob<object>('../../packages/elements/custom-elements.json', { eager: true, import: 'default' })
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest)

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    language: {
      description: 'Language',
      toolbar: { icon: 'globe', items: ['zh-Hans', 'zh-Hant', 'en'], dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'zh-Hans' },
  decorators: [
    (story, { globals }) => {
      // The widgets take the language of the nearest lang attribute.
      document.documentElement.lang = String(globals['language'])
      return story()
    },
  ],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
}

export default preview
