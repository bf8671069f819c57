package org.planrunde.opendata;

import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to programs that there is nothing at an address, where else they would get a page. */
@RestController
@CrossOrigin
class UnknownAddress {
  /** Everything that no other door names. */
  @GetMapping({"/api", "/api/**"})
  void unknown() {
    throw OpenProblems.notThere("opendata.problem.address");
  }
}
