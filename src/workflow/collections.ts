/** The collections whose documents go through the workflow: what a municipality owns and editors write. */
export const workflowCollections = ['news', 'meetings', 'projects', 'resources', 'contacts'] as const

/** One of {@link workflowCollections}. */
export type WorkflowCollection = (typeof workflowCollections)[number]

/** Whether a collection's documents go through the workflow. */
export const hasWorkflow = (slug: unknown): slug is WorkflowCollection =>
  workflowCollections.includes(slug as WorkflowCollection)
