// What every story has: the tokens, a language to choose, and its tag's tables and controls.
import type { Preview } from '@storybook/web-components-vite'
import { configure } from 'storybook/test'
import '@doorstep/elements/tokens.css'
import { extractArgTypes, extractComponentDescription, withControls } from './controls.js'

// what a story waits for comes, however slow the machine is
configure({ asyncUtilTimeout: 20_000 })

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
    withControls,
    (story, { globals }) => {
      // The widgets take the language of the nearest lang attribute.
      document.documentElement.lang = String(globals['language'])
      return story()
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractArgTypes, extractComponentDescription },
  },
}

export default preview
