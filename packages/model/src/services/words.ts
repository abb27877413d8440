// The closed vocabularies of service items, in their set order.
/** The three lists (服务、资源、需求) and the two positive lists (依法协助行政事项、印章使用事项). */
export const SERVICE_LISTS = ['service', 'resource', 'demand', 'assist', 'stamp'] as const
export const CHANNELS = ['desk', 'online', 'video', 'phone', 'home-visit', 'card'] as const
export const DOCUMENT_FORMS = ['original', 'copy', 'original-and-copy', 'electronic'] as const
export const SERVICE_STATUSES = ['active', 'inactive', 'suspended'] as const
