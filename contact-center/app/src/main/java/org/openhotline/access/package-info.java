/// Who may come in: users, their roles, the login, and what every answer's headers forbid.
@NullMarked
package org.openhotline.access;

import org.jspecify.annotations.NullMarked;
