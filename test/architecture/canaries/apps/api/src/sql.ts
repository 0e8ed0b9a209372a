// breaks sql-behind-read-models
import 'kysely';
