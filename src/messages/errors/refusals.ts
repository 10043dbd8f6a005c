import { en as workflow } from '../admin/en/workflow.ts'

/** Answers to people who work on the content in place of what they wanted, by code, in English. Each says what to do. */
export const refusals = {
  'municipality-not-allowed':
    'You cannot save for the municipality {municipality}: your roles there do not allow it. Choose one of your own municipalities.',
  'municipality-missing':
    'Nothing says to which municipality it belongs. Choose one of your own municipalities.',
  'municipality-unknown': 'There is no municipality {municipality}. Choose one of your own municipalities.',
  'municipality-not-active':
    'The municipality is {status}, and its content cannot be changed. A network administrator can make it active again.',
  'publish-not-allowed': 'You may not publish here. Save it as a draft and submit it for review.',
  'change-not-allowed': 'Your roles do not allow to change {fields}. Nothing was saved.',
  'public-change-not-allowed':
    'Your roles do not allow to change what readers see ({fields}). Nothing was saved. Save a draft instead.',
  'restore-not-allowed': 'You cannot restore this version: there is no such version that you may read.',
  'duplicate-not-allowed':
    'You cannot duplicate this: a copy takes drafts and internal notes along, which you may not read. Adopt it instead.',
  'registration-closed':
    'Registration is closed. The first administrator opens /setup with the one-time code from the console; everybody else is invited.',
  'network-administration-not-allowed':
    'Only a network administrator makes network administrators. Nothing was saved.',
  'person-not-managed':
    'You cannot change {fields} of this person, who also belongs to other municipalities. Ask the person, or a network administrator.',
  'roles-not-managed':
    'You cannot change roles in the municipality {municipalities}: you are no administrator there. Nothing was saved.',
  'membership-missing':
    'A new person needs a role in one of your municipalities. Add a municipality and its roles.',
  'link-not-readable':
    'You cannot link to {collection} {ids}: no such document that you may read. Choose another one.',
  'project-not-joined':
    'You cannot attach this to the project {projects}: your municipality is no partner in it. Ask its lead to add you, or leave the project out.',
  'file-not-usable':
    "You cannot use {collection} {ids} here: they belong to another municipality. Upload your own, or choose one of your municipality's or of the network's.",
  'filter-not-allowed':
    'Cannot filter by {path}: it belongs to a document that is related by a row of a list, or by way of another document. Filter by the relation itself, with the id of the related document.',
  'sort-not-allowed':
    'Cannot sort by {path}: it belongs to a related document. Sort by a field of the document itself.',
  'bulk-failed':
    'Nothing was changed, because {count} of the documents failed ({failures}). Correct or leave out these and try again.',
  'no-object': 'Cannot read what was sent: it is no object. Send an object as JSON, as in {"title": "News"}.',
  'nested-too-deep':
    'The request has more than {most} lists and objects in each other. Take some of the levels out of formatted text, lists or other values and send it again.',
  'pagination-needed': 'pagination=false is not allowed. Read pages of at most {most} documents.',
  'audit-log-closed': 'The audit log cannot be changed: entries come from what people do.',

  'stays-in-trash':
    'This stays in the trash, since pages of portals may still ask for it. Nothing was deleted.',
  'adoption-without-item': 'An adoption needs the item of another city that it is about. Choose one.',
  'adoption-without-municipality': 'Say for which municipality you adopt: "municipality" is missing.',
  'adoption-needs-sign-in': 'Sign in to decide about items of other cities.',
  'item-not-published':
    'There is no such published item. Look whether it is still published, or choose another one.',
  'adopted-already': 'Your municipality has decided about this item already. Change that adoption ({id}).',
  'adoption-keeps-item': 'An adoption stays with its item. Stop adopting this one and adopt the other one.',
  'adoption-keeps-municipality':
    'An adoption stays with its municipality. Make one for the other municipality.',
  'copied-already':
    'There is a local copy already. Stop adopting, delete the copy, and adopt the item again.',
  'item-is-own': 'This item is your municipality’s own. Only items of other cities can be adopted.',
  'item-not-shared':
    'Your municipality may not take this item over: its owner shares it with fewer cities. Ask them to share it with you.',
  'nothing-to-take': 'There is nothing to take: the source is not published for you any more.',
  'copy-would-be-overwritten':
    'These fields were changed here and would be overwritten: {fields}. Nothing was changed. Send "overwrite": true to overwrite them, or keep your own.',
  'copy-gone': 'The local copy is not there any more. Stop adopting the item, or adopt it again.',
  'contact-stays':
    'This contact cannot be copied: what is known of the person was given to its own city, for as long as that lasts. Show it as it is instead.',

  'handover-needs-sign-in': 'Sign in to hand over the lead of a project.',
  'lead-missing': 'The project is not out or has no lead partner today, so that nobody can hand over.',
  'handover-not-allowed': 'Only who publishes for the lead partner’s municipality can hand the lead over.',
  'handover-open': 'The lead is offered already. Withdraw that offer first.',
  'handover-to-missing': '“to” must name a partner in this project today; nothing was received.',
  'handover-to-no-partner': '“to” must be a partner in this project today; received {to}.',
  'handover-not-open': 'There is no open offer for the lead of this project any more.',
  'handover-answer-not-allowed': 'Only who publishes for the municipality concerned can answer the offer.',
  'consortium-changed': 'The consortium has changed since the offer. Withdraw it and offer the lead again.',
  'project-has-draft':
    'The project has changes that are not published. Publish or discard them, then accept the lead.',

  'key-ended': 'This key has ended, so there is nothing to replace. Make a new one.',
  'key-request-invalid': 'Correct this and try again. {faults}.',
  'keys-not-managed':
    'Keys are made, rotated and revoked by the administrators and webmasters of the portal’s municipality.',

  'page-of-no-portal':
    'The address is on none of your portals: {origin}. Add that origin in the form of the portal first, or have a webmaster do so.',
  'page-checks-not-allowed': 'Only who may change a published page has it looked at.',
  'too-many-page-checks': 'The hub has just looked at several pages for you. Try again in {seconds} seconds.',
  'page-not-kept': 'Of this check no page was kept.',

  'state-not-settable':
    'The state “{value}” cannot be set by saving. Use the buttons under “State”, or POST /api/{collection}/{id}/workflow with an action.',
  'archived-not-publishable': 'This is archived and cannot be published. Reopen it first.',
  'step-needs-publisher':
    'You may not do this: it takes somebody who may publish for this municipality. Submit it for review.',
  'step-not-allowed': 'You may not change this document, so you cannot submit or withdraw it.',
  'note-missing': workflow.noteMissing,
  'note-too-long': 'The note has {count} characters. At most {max} are possible.',
  'wrong-state':
    'This is not possible any more: the document is now “{state}”. Reload it and look at its history.',
  outdated:
    'Somebody has saved the document since you opened it; it is now “{state}”. Reload it and look at it again.',
  'unknown-action': 'There is no action “{value}”. Possible are: {actions}.',
  'step-not-understood':
    'The request is not understood: {problem}. Send JSON like {"action":"submit","note":"…"}.',
  'review-day-invalid': '“{value}” is not a day to come. Write it like {example}.',
  'not-due': 'Only what is published can be marked as reviewed.',
  'schedule-not-allowed':
    'You may not schedule this: it takes somebody who may publish for this municipality.',
  'schedule-invalid': 'This cannot be scheduled: there is no such document, or no time is given.',

  'base-malformed':
    '"base" cannot be read: {why}. Send { updatedAt, values: { name: valueBefore }, lists: { name: [{ id, values }] } }, or leave it out.',
  'base-of-several': 'A save of several documents has no "base". Save them one by one, or leave it out.',
  'base-of-all-languages':
    'A save in all languages at once has no "base". Save in one language, or leave it out.',
  'other-document-state':
    'The document is not in the state that If-Match names ({tags}): it was saved since, has a newer draft, or is not there. Nothing was changed. Read it again with draft=true, and send the ETag of that answer.',
  'condition-of-several':
    'If-Match names the state of one document. Change or delete documents one by one at /api/{collection}/{id}, or leave the header out.',
  'unknown-language': '"{value}" is no language of the content. Send one of {languages} as "locale".',
  'fetching-refused': 'Nothing was fetched: the hub opens no addresses. Send the file itself.',
  'audit-query-invalid': 'Correct these parameters and ask again. {faults}.',

  'image-of-other-type':
    'The file "{file}" was refused: it says {type} and holds {format}. Save it again as a real {type}.',
  'image-too-large':
    'The file "{file}" was refused: it has {width} × {height} pixels, at most {most} million are allowed. Make it smaller.',
  'image-unreadable': 'The file "{file}" was refused: it cannot be read as an image ({reason}).',
  'not-a-pdf': 'The file "{file}" was refused: it is not a PDF file.',
  'not-an-office-file': 'The file "{file}" was refused: it is not an office file of type {type}.',

  'password-not-managed':
    'You cannot change password or e-mail address of this person, who also belongs to other municipalities. “Forgot password?” on the sign-in page sends the person a link.',
  'person-data-not-managed':
    'You can do this for people alone whose every membership is in a municipality that you administer. Your own data are at /account/data.',
  'contact-data-not-managed':
    'You can do this for contacts of a municipality alone whose contacts you may delete.',
  'last-administrator':
    'This is the last administrator of the network. Make another one first. Nothing was deleted.',
  'suspension-not-allowed': 'You can neither suspend nor free this account. Ask a network administrator.',
  'file-missing': 'The file {name} is missing in {place}.',
  'body-too-large': 'The request has more than {most} bytes. Send a smaller file or fewer documents at once.',
  'internal-error': 'Something went wrong on the hub. Try again; if it stays, tell the administrator.',
  'sign-in-elsewhere': 'Sign in by POST /api/users/login, with the code of the second factor.',
} as const
