/** Pictures from people: checked, turned upright, made small and written anew without metadata. */
@NamedInterface("image")
@NullMarked
package org.planrunde.storage.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
