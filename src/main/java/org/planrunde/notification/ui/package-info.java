/** The pages that the links in mails open, and the administrators' look at what waits. */
@NullMarked
package org.planrunde.notification.ui;

import org.jspecify.annotations.NullMarked;
