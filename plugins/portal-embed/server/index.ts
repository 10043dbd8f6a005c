/** Lists of a hub, drawn on a portal's server: what the doors for Express and Payload share. */
export type { PortalOptions } from './options.ts'
export { type Checked, type Drawing, Portal, type Rendered } from './portal.ts'
export {
  type AddressQuestion,
  type EmbedQuestion,
  isPublicId,
  type ListQuestion,
  type Question,
} from './question.ts'
