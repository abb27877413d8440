// The packages, each after those it needs: so they are built and so they are published.
export const packages = ['model', 'exchange', 'printing', 'sources', 'elements', 'cli']
