/** What the devices themselves ask. */
@NullMarked
package org.planrunde.kiosk.web;

import org.jspecify.annotations.NullMarked;
