import type { UIFieldServerProps } from 'payload'
import { handoverState } from '../../projects/handover.ts'
import { HandoverForm } from './HandoverForm.tsx'

/** In the side column of a project: who leads it, and handing that over. */
export async function Handover({ id, req, user }: UIFieldServerProps) {
  if (!user || id === undefined) return null
  const state = await handoverState(req, String(id))
  return state.lead ? <HandoverForm project={String(id)} initial={state} /> : null
}
