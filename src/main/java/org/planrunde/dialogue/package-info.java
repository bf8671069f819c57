/** What people say to a contribution: comments, votes, and reports of abuse. */
@ApplicationModule(
    allowedDependencies = {
      "contribution",
      "procedure",
      "procedure :: spi",
      "procedure :: parts",
      "identity",
      "storage",
      "storage :: spi",
      "ui",
      "ui :: spi"
    })
@NullMarked
package org.planrunde.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
