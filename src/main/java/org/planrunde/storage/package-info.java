/** Blobs: files that people upload, kept by id and checksum in the data folder. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.planrunde.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
