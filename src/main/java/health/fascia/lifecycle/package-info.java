/** Moves each case along its BPMN process; the only room that imports Camunda. */
@NullMarked
package health.fascia.lifecycle;

import org.jspecify.annotations.NullMarked;
