/// Where everything is kept: the ports of core on PostgreSQL, by plain SQL.
@NullMarked
package org.openhotline.persistence;

import org.jspecify.annotations.NullMarked;
