export { ROLES, type Role, recogniseRole } from '../sales-roles.js';
