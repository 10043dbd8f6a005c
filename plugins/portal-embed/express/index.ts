/** The door for Express and Connect: `hansa()` for portals; `embedAssets()` and `keepRelease()` for who serves the scripts to others. */
export { type AssetOptions, embedAssets, type Handler } from './assets.ts'
export { hansa, type Hansa, type HansaOptions, type Middleware } from './hansa.ts'
export { keepRelease } from './releases.ts'
export type { Question, Rendered } from '../server/index.ts'
