import type { Role } from '../../shared/types'

export interface AdminUser {
  login: string
  name: string
  roles: Role[]
  enterprise: string | null
  city: string | null
  unit: string | null
  active: boolean
  mustChangePassword: boolean
  secondFactor: boolean
  lockedUntil: string | null
  lastLoginAt: string | null
  createdAt: string | null
}

/** Roles of the centre: one person may hold several. */
export const together: Role[] = ['INTAKE', 'HANDLER', 'CALLBACK', 'MEDIATOR', 'QUALITY', 'REVIEWER', 'DIRECTOR']
/** Roles that are held alone. */
export const separate: Role[] = ['ENTERPRISE', 'CITY_BUREAU', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']
