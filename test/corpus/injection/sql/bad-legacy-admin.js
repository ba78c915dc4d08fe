var express = require('express');
var router = express.Router();
var sqlite3 = require('sqlite3').verbose();
var db = new sqlite3.Database('./data/admin.db');

router.get('/users', function (req, res) {
  var page = parseInt(req.query.page, 10) || 1;
  var offset = (page - 1) * 25;
  var sql = 'SELECT id, name, email FROM users';
  if (req.query.q) {
    sql = sql + " WHERE name LIKE '%" + req.query.q.trim() + "%'";
  }
  sql = sql + ' LIMIT 25 OFFSET ' + offset;
  db.all(sql, function (err, rows) { // finding
    if (err) {
      return res.status(500).render('error', { message: 'Database error' });
    }
    res.render('users', { users: rows, page: page });
  });
});

router.post('/users/:id/delete', function (req, res) {
  db.run('DELETE FROM users WHERE id = ?', [req.params.id], function (err) {
    if (err) return res.status(500).end();
    res.redirect('/admin/users');
  });
});

module.exports = router;
