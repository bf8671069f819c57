-- When it was written on a device without network; null for what was sent while it was written.
alter table contribution add column written timestamptz;
