const isAdmin = true; /*‮ } ⁦if (isAdmin)⁩ ⁦ begin admins only */
