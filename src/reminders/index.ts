export { orderWordsSchema } from './orders/order-words';
