import { type OwnedKind, ownedKinds } from '../model/kinds/index.ts'

/** The collections whose documents go through the workflow: what a municipality owns and editors write. */
export const workflowCollections = ownedKinds

/** One of {@link workflowCollections}. */
export type WorkflowCollection = OwnedKind

/** True where a collection's documents go through the workflow. */
export const hasWorkflow = (slug: unknown): slug is WorkflowCollection =>
  workflowCollections.includes(slug as WorkflowCollection)
