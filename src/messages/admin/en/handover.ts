/** Texts in the form of a project about handing over its lead, in English. */
export const en = {
  heading: 'Lead of the project',
  lead: '{name} leads this project.',
  offerTo: 'Hand the lead over to',
  offer: 'Offer the lead',
  offered: '{from} has offered the lead to {to}, which has not answered yet.',
  accept: 'Accept the lead',
  decline: 'Decline',
  withdraw: 'Withdraw the offer',
  done: 'Done.',
  failed: 'It was not done: {reason}',
} as const
