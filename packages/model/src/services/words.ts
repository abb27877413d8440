// The closed vocabularies of service items, in their set order.
/** The seven standard categories of a station, in their set order (党群 政务 生活 法律 健康 文化 社区管理). */
export const STANDARD_CATEGORIES = ['party', 'government', 'life', 'legal', 'health', 'culture', 'community'] as const
/** The three lists (服务、资源、需求) and the two positive lists (依法协助行政事项、印章使用事项). */
export const SERVICE_LISTS = ['service', 'resource', 'demand', 'assist', 'stamp'] as const
export const CHANNELS = ['desk', 'online', 'video', 'phone', 'home-visit', 'card'] as const
export const DOCUMENT_FORMS = ['original', 'copy', 'original-and-copy', 'electronic'] as const
export const SERVICE_STATUSES = ['active', 'inactive', 'suspended'] as const
