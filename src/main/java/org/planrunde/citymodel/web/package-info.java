/** The files of tilesets, for viewers. */
@NullMarked
package org.planrunde.citymodel.web;

import org.jspecify.annotations.NullMarked;
