/** Does each visit keep to what was permitted, did treatment help, and does that carry more visits? */
@NullMarked
package health.fascia.treatment;

import org.jspecify.annotations.NullMarked;
