/** The hub, as the identity provider of the tests knows it. */
export const oidcClient = { id: 'hansa', secret: 'a secret of the tests between provider and hub' } as const
