/// The web API of the agents' desk, the enterprises' desk and the public pages (docs/web-api.md).
@NullMarked
package org.openhotline.desk;

import org.jspecify.annotations.NullMarked;
