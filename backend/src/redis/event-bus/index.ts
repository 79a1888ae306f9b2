import connect from "./connect"
import EventBusService from "./service"

/** Medusa's event bus on Redis, which lets nobody wait for a Redis that is away. */
export default { service: EventBusService, loaders: [connect] }
