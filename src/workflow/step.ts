import type { PayloadRequest } from 'payload'
import type { Action } from './transitions.ts'

/** A step that is being taken with one document: its save keeps to it and its history is written from it. */
export interface Step {
  collection: string
  id: string
  action: Action
  note: string | undefined
}

/** Marks the request: the save that follows takes this step. A client cannot set a request's context. */
export function beginStep(req: PayloadRequest, step: Step): void {
  req.context.workflowStep = step
}

/** Takes the mark away. */
export function endStep(req: PayloadRequest): void {
  delete req.context.workflowStep
}

/** The step that is being taken with this very document, if one is. */
export function stepOf(req: PayloadRequest, collection: string, id: unknown): Step | undefined {
  const step = req.context.workflowStep as Step | undefined
  return step?.collection === collection && step.id === id ? step : undefined
}
