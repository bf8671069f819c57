package org.planrunde.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Says to programs that there is nothing at an address, where else they would get a page. */
@RestController
@CrossOrigin
class UnknownAddress {
  private final ObjectProvider<RequestMappingHandlerMapping> doors;

  /** Asked only when somebody comes: commands without a web server have no doors. */
  UnknownAddress(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> doors) {
    this.doors = doors;
  }

  /**
   * Everything that no other door names.
   *
   * @throws HttpRequestMethodNotSupportedException if there is a door, but not for reading
   */
  @GetMapping({"/api", "/api/**"})
  void unknown(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
    var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    var others =
        doors.getObject().getHandlerMethods().keySet().stream()
            .filter(door -> leadsTo(door, path))
            .flatMap(door -> door.getMethodsCondition().getMethods().stream())
            .filter(method -> method != RequestMethod.GET)
            .map(RequestMethod::name)
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      throw new HttpRequestMethodNotSupportedException(request.getMethod(), others);
    }
    throw OpenProblems.notThere("opendata.problem.address");
  }

  private static boolean leadsTo(RequestMappingInfo door, PathContainer path) {
    var patterns = door.getPathPatternsCondition();
    return patterns != null
        && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
  }
}
