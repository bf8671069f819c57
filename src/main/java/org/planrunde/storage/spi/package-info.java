/** What the list of erasures asks the rooms above for. */
@NamedInterface("spi")
@NullMarked
package org.planrunde.storage.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
