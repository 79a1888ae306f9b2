import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import PhoneService from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [PhoneService] })
