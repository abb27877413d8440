// Storybook: where the stories are, and that nothing of it talks to anyone.
import type { StorybookConfig } from '@storybook/web-components-vite'

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: 'stories/.storybook/vite.config.ts' } } },
  stories: ['../*.stories.ts', '../*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The demo station's feed, so that a story can show the real thing: src="stations/wutongli/station.json".
  staticDirs: ['../../kiosk/public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
}

export default config
