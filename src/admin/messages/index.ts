import type { CollectionConfig } from 'payload'
export const withMessages = (collection: CollectionConfig): CollectionConfig => collection
