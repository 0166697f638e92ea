package io.baremetal.ironic.internal;

import io.baremetal.ironic.internal.MicroversionTable.Kind;

/**
 * A kind of resource that has a list and items.
 *
 * @param list the route of the list
 * @param item the route of one
 * @param key the field of the list's answer that holds the items
 * @param fields how the table of versions calls its fields
 * @param filters how the table of versions calls its filters
 */
record ResourceKind(String list, String item, String key, Kind fields, Kind filters) {

  static final ResourceKind PORT_GROUPS =
      new ResourceKind(
          Routes.PORTGROUPS,
          Routes.PORTGROUP,
          "portgroups",
          Kind.PORTGROUP_FIELD,
          Kind.PORTGROUP_FILTER);
  static final ResourceKind CONNECTORS =
      new ResourceKind(
          Routes.CONNECTORS, Routes.CONNECTOR, "connectors", Kind.OTHER_FIELD, Kind.OTHER_FILTER);
  static final ResourceKind TARGETS =
      new ResourceKind(
          Routes.TARGETS, Routes.TARGET, "targets", Kind.OTHER_FIELD, Kind.OTHER_FILTER);
  static final ResourceKind CHASSIS =
      new ResourceKind(
          Routes.CHASSIS, Routes.ONE_CHASSIS, "chassis", Kind.OTHER_FIELD, Kind.OTHER_FILTER);
  static final ResourceKind ALLOCATIONS =
      new ResourceKind(
          Routes.ALLOCATIONS,
          Routes.ALLOCATION,
          "allocations",
          Kind.ALLOCATION_FIELD,
          Kind.ALLOCATION_FILTER);
  static final ResourceKind TEMPLATES =
      new ResourceKind(
          Routes.TEMPLATES,
          Routes.TEMPLATE,
          "deploy_templates",
          Kind.OTHER_FIELD,
          Kind.OTHER_FILTER);
  static final ResourceKind RUNBOOKS =
      new ResourceKind(
          Routes.RUNBOOKS, Routes.RUNBOOK, "runbooks", Kind.RUNBOOK_FIELD, Kind.OTHER_FILTER);
  static final ResourceKind RULES =
      new ResourceKind(
          Routes.RULES, Routes.RULE, "inspection_rules", Kind.OTHER_FIELD, Kind.OTHER_FILTER);
}
