// How Node is called for the hub: here, in the Dockerfile, and in docs/operations.md for those who call it themselves.
export const flags = ['--conditions=production', '--enable-source-maps', '--max-semi-space-size=8']

/** `NODE_OPTIONS` of the tests. */
export const jestOptions = '--conditions=production --experimental-vm-modules --no-warnings'
