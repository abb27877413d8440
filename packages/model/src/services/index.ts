// What others use of services: items, categories and what may stand in them.
export { STANDARD_CATEGORIES } from './categories.js'
export { oftenAsked } from './often-asked.js'
export { type Category, documentSchema, feeSchema, type ServiceItem, serviceItemSchema, type Services, servicesSchema } from './schema.js'
export { CHANNELS, DOCUMENT_FORMS, SERVICE_LISTS, SERVICE_STATUSES } from './words.js'
