package io.baremetal.ironic.template;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/** All deploy templates of an Ironic. Since API 1.55. Thread-safe. Named by UUID or name. */
public interface DeployTemplates {

  /** All templates, fetched while they are read. */
  Pages<DeployTemplate> list(ListOptions options);

  /** A template with all its fields. */
  DeployTemplate get(String uuidOrName);

  /**
   * Makes a template.
   *
   * @throws io.baremetal.ironic.error.DuplicateException if the name is taken
   */
  DeployTemplate create(CreateDeployTemplate template);

  /** Changes fields of a template and returns it as it is then. */
  DeployTemplate update(String uuidOrName, JsonPatch patch);

  /** Removes a template. */
  void delete(String uuidOrName);
}
