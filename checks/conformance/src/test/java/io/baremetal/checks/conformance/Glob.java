package io.baremetal.checks.conformance;

import java.util.regex.Pattern;

/**
 * A pattern in which {@code *} stands for any text without a slash.
 *
 * @param text the pattern
 */
record Glob(String text) {

  boolean covers(String name) {
    return name.matches(Pattern.quote(text).replace("*", "\\E[^/]*\\Q"));
  }
}
