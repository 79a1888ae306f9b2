/** As much of Medusa's baskets as a programme asks whose they are. */
export const BASKETS = `
  create table cart (id text primary key, metadata jsonb, billing_address_id text, shipping_address_id text);
  create table cart_address (id text primary key, phone text);`
