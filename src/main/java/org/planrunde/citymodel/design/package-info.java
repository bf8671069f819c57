/**
 * Design models in binary glTF: taken apart, checked, and written anew without what nobody checked.
 */
@NullMarked
package org.planrunde.citymodel.design;

import org.jspecify.annotations.NullMarked;
