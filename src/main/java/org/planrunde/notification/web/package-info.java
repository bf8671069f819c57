/** What mail programs call by themselves. */
@NullMarked
package org.planrunde.notification.web;

import org.jspecify.annotations.NullMarked;
