package io.baremetal.examples.validate;

import io.baremetal.api.validation.Finding;

/**
 * Something that is wrong with an object.
 *
 * @param manifest the object
 * @param finding what is wrong
 */
record Remark(Manifest manifest, Finding finding) {

  /** {@code error} or {@code warning}. */
  String level() {
    return finding.isError() ? "error" : "warning";
  }
}
