/// Finding a complaint by words, a piece of its waybill, the end of a phone number or its own number, within two
/// seconds of saving. The database stays the truth: the index can be thrown away and filled again at any time.
@NullMarked
package org.openhotline.search;

import org.jspecify.annotations.NullMarked;
