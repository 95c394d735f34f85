/// The telephone exchange from the centre's side: seats, the queue, the calls that are going on, recordings, callbacks.
/// The dialplan lives without us; this package steers it over AMI and tells the desk what happens.
@NullMarked
package org.openhotline.switchboard;

import org.jspecify.annotations.NullMarked;
