package io.baremetal.ironic.inspectionrule;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/** All inspection rules of an Ironic. Since API 1.96. Thread-safe. Rules are named by UUID. */
public interface InspectionRules {

  /** All rules, fetched while they are read. */
  Pages<InspectionRule> list(ListOptions options);

  /** A rule with all its fields; those of a sensitive one are withheld. */
  InspectionRule get(String uuid);

  /** Makes a rule. */
  InspectionRule create(CreateInspectionRule rule);

  /** Changes fields of a rule and returns it as it is then. */
  InspectionRule update(String uuid, JsonPatch patch);

  /** Removes a rule. */
  void delete(String uuid);
}
