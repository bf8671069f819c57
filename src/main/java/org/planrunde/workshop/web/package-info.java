/** What phones and walls ask, and the stream that tells them what everybody may see. */
@NullMarked
package org.planrunde.workshop.web;

import org.jspecify.annotations.NullMarked;
